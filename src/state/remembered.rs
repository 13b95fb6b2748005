//! What was worked out of something that was fetched, kept as long as that.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// One value of each type that somebody remembers here; only who does so knows the type. All of it follows from what was
/// fetched and from the state: it only spares time.
#[derive(Clone, Debug, Default)]
pub struct Remembered(Rc<RefCell<Vec<Rc<dyn Any>>>>);

impl Remembered {
    /// The value of this type; at first its default.
    pub(crate) fn get<T: Default + 'static>(&self) -> Rc<RefCell<T>> {
        let mut all = self.0.borrow_mut();
        let known = all.iter().find_map(|value| Rc::clone(value).downcast().ok());
        known.unwrap_or_else(|| {
            let new = Rc::<RefCell<T>>::default();
            all.push(Rc::clone(&new) as Rc<dyn Any>);
            new
        })
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
