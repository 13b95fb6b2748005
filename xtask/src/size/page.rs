//! What `index.html` says about itself: whether the first screens stand in it, and which files they take.

/// What a resident needs before the program has come.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// The names of its style sheets and of the scripts that are not the program, without folders.
    pub(super) files: Vec<String>,
    /// The first screen of the life event stands in the page, to be answered without the program.
    pub(super) has_first_screen: bool,
}

impl Page {
    /// Reads a page; `event` is the id of the life event whose first screen is looked for.
    pub(super) fn read(html: &str, event: &str) -> Self {
        let mut page = Self::default();
        let screen = format!("/{event}/");
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            page.has_first_screen |= attribute(tag, "id").is_some_and(|id| id.starts_with(&screen));
            match tag.split_ascii_whitespace().next() {
                Some("link") if attribute(tag, "rel") == Some("stylesheet") => {
                    page.take(attribute(tag, "href"))
                }
                Some("script") => page.take(attribute(tag, "src")),
                _ => {}
            }
        }
        page
    }

    fn take(&mut self, address: Option<&str>) {
        let name = address.and_then(|address| address.rsplit('/').next());
        self.files.extend(name.map(str::to_owned));
    }
}

/// The value of an attribute, with quotation marks around it or, as the release has it, without.
fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let mut rest = tag;
    while let Some(place) = rest.find(name) {
        let (before, found) = rest.split_at(place);
        let after = found.split_at(name.len()).1;
        let Some(value) = after
            .strip_prefix('=')
            .filter(|_| before.ends_with(char::is_whitespace))
        else {
            rest = after;
            continue;
        };
        return ['"', '\'']
            .into_iter()
            .find_map(|mark| value.strip_prefix(mark)?.split(mark).next())
            .or_else(|| value.split_ascii_whitespace().next());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_and_scripts_of_the_page_are_found_and_the_program_is_not() {
        let page = Page::read(
            r#"<link rel=stylesheet href=./style-1a.css integrity=sha><link rel="preload" href="./app_bg.wasm">
               <link rel="modulepreload" href="./app.js"><script type="module" nonce="x">import a from './app.js';</script>
               <script data-src="no.js" src="./check-2b.js"></script>"#,
            "move-in",
        );
        assert_eq!(page.files, ["style-1a.css", "check-2b.js"]);
        assert!(!page.has_first_screen);
    }

    #[test]
    fn the_first_screen_is_the_one_of_the_life_event() {
        let has = |html| Page::read(html, "move-in").has_first_screen;
        assert!(has(
            r#"<div class="first" id="/move-in/q/has-dog" data-title="…">"#
        ));
        assert!(has("<section id=/move-in/q/has-dog>"));
        assert!(!has(r#"<section id="/move-in-abroad/q/has-dog">"#));
        assert!(!has(r##"<a href="#/move-in/q/has-dog">"##));
    }
}
