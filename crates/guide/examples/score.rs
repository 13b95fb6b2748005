//! local tool
#![allow(warnings)]
use guide::Lang;
use guide::search::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let cat = guide::publish::read_search(&std::fs::read(&args[1]).unwrap()).unwrap();
    let show = args.get(3).is_some();
    if args[2] == "q" {
        for q in &args[3..] {
            println!("== {q}");
            match find(&cat, q, Lang::Ja, 8) {
                Found::Hits { hits, all } => {
                    for h in &hits {
                        println!("  {:3}% {} [{}] {:?} ev={}", h.coverage, cat.procedures()[h.procedure].id, cat.procedures()[h.procedure].name.ja, h.words, cat.events()[h.event].id);
                    }
                    println!("  {all}");
                }
                Found::Nothing { topic, event, nearest } => println!("  NOTHING topic={:?} event={:?} nearest={:?}", topic.map(|t| &t.name.ja), event.map(|e| &e.id), nearest),
                Found::Blank => println!("blank"),
            }
        }
        return;
    }
    let mut sc = [[0usize; 4]; 3];
    for line in std::fs::read_to_string(&args[2]).unwrap().lines() {
        let (q, right) = line.split_once(',').unwrap();
        let right: Vec<&str> = right.split(' ').collect();
        let found = find(&cat, q, Lang::Ja, 10);
        let hits: Vec<&str> = found.hits().iter().map(|h| cat.procedures()[h.procedure].id.as_str()).collect();
        let none = right == ["none"];
        let k = if none { 2 } else if q.is_ascii() { 1 } else { 0 };
        let s = &mut sc[k];
        s[0] += 1;
        let first = hits.first().is_some_and(|h| right.contains(h));
        s[1] += first as usize;
        s[2] += hits.iter().take(3).any(|h| right.contains(h)) as usize;
        s[3] += hits.is_empty() as usize;
        let fine = if none { hits.is_empty() } else { first };
        if show && !fine {
            let pos = hits.iter().position(|h| right.contains(h));
            println!("{q} | want {} | {:?} {}", right.join(" "), pos, hits.iter().take(4).copied().collect::<Vec<_>>().join(", "));
        }
    }
    for (n, s) in ["ja", "en", "none"].iter().zip(sc) {
        let p = |c: usize| 100.0 * c as f64 / s[0].max(1) as f64;
        println!("{n}: {} first {:.1} three {:.1} nothing {:.1}", s[0], p(s[1]), p(s[2]), p(s[3]));
    }
}
