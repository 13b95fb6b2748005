//! What was worked out of something that was fetched, kept as long as that.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::rc::Rc;

/// One value of each type that somebody remembers here; only who does so knows the type. All of it follows from what was
/// fetched and from the state: it only spares time.
#[derive(Clone, Debug, Default)]
pub struct Remembered(Rc<RefCell<Vec<Rc<dyn Any>>>>);

impl Remembered {
    /// The value of this type; at first its default.
    pub(crate) fn get<T: Default + 'static>(&self) -> Rc<RefCell<T>> {
        match self.find(TypeId::of::<RefCell<T>>()).map(Rc::downcast) {
            Some(Ok(known)) => known,
            _ => {
                let new = Rc::<RefCell<T>>::default();
                self.0.borrow_mut().push(Rc::clone(&new) as Rc<dyn Any>);
                new
            }
        }
    }

    /// Not for each type anew: that would be more to download.
    fn find(&self, of: TypeId) -> Option<Rc<dyn Any>> {
        let all = self.0.borrow();
        all.iter().find(|value| (***value).type_id() == of).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::Remembered;

    #[test]
    fn each_type_has_one_value_whoever_asks_for_it() {
        let remembered = Remembered::default();
        *remembered.get::<Option<u8>>().borrow_mut() = Some(1);
        *remembered.clone().get::<String>().borrow_mut() = "two".to_owned();
        assert_eq!(*remembered.get::<Option<u8>>().borrow(), Some(1));
        assert_eq!(*remembered.get::<String>().borrow(), "two");
        assert_eq!(*Remembered::default().get::<Option<u8>>().borrow(), None);
    }
}
