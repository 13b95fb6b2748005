//! The help in Japanese, which authors read; `--lang en` shows the English one that stands in `args`.

use clap::{Arg, ArgAction, Command};

/// Whether the command line asks for English.
pub(crate) fn is_english(args: &[String]) -> bool {
    args.contains(&"--lang=en".to_owned()) || args.windows(2).any(|pair| pair == ["--lang", "en"])
}

/// The command with its texts in Japanese.
pub(crate) fn in_japanese(command: Command) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true);
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help)
        .arg(version);
    translated(command.disable_help_subcommand(true))
}

fn translated(command: Command) -> Command {
    let about = about(command.get_name());
    let template = "{about}\n\n使い方: {usage}\n\n{all-args}\n";
    let command = command
        .about(about)
        .help_template(template)
        .subcommand_help_heading("コマンド");
    command.mut_args(arg).mut_subcommands(translated)
}

fn about(command: &str) -> &'static str {
    match command {
        "check" => "パックを読み、まちがいをすべて知らせます",
        "build" => "画面（アプリ）が読むファイルを作ります",
        "run" => "質問に答えたことにして、次の質問か結果を見ます",
        "why" => "その世帯に手続を案内する（しない）理由と、どの答えで変わるかを見ます",
        "due" => "手続の期限と、その数え方を見ます",
        "find" => "住民がその言葉で検索したとき、どの手続が見つかるかを見ます",
        "test" => "scenarios/ の世帯に、書かれたとおりの案内が出るか確かめます",
        "explain" => "コードの意味と、直し方を説明します",
        _ => "みちしるべの規則（パック）を確かめ、試し、公開用のファイルを作ります",
    }
}

fn arg(arg: Arg) -> Arg {
    let help = help(arg.get_id().as_str());
    let hide = arg.get_id().as_str() == "format";
    let heading = if arg.is_positional() {
        "書くもの"
    } else {
        "オプション"
    };
    arg.help(help).help_heading(heading).hide_possible_values(hide)
}

fn help(id: &str) -> &'static str {
    match id {
        "pack" => "パックのフォルダー（rules/ に1つだけなら書かなくてよい）",
        "lang" => "知らせの言語: ja、en",
        "today" => "今日の日付（例: 2026-11-20）。書くと、確かめる日を過ぎた手続も知らせます",
        "format" => "表示のしかた: human（行も見せる）、short（1件1行）、json（docs/json.md）",
        "json" => "--format json と同じ",
        "code" => "unknown-question などのコード。書かないと一覧を出します",
        "out" => "ファイルを置くフォルダー。前に作ったものは置きかえます",
        "preview" => "まちがいがあれば、それを示す画面を作ります（書く人のための確認用）",
        "event" => "イベントのID",
        "yes_to" => "「はい」と答える質問（, で区切る）",
        "no_to" => "「いいえ」と答える質問（, で区切る）",
        "unsure_of" => "「わからない」と答える質問（, で区切る）",
        "rest_no" => "ほかの質問はすべて「いいえ」",
        "dates" => "期限を数え始める日（例: moved-in=2026-04-01）",
        "procedure" => "手続のID",
        "words" => "パックのフォルダー（rules/ に1つだけなら書かなくてよい）と、探す言葉",
        "most" => "いくつまで出すか",
        "only" => "名前にこの語を含むシナリオだけ",
        "coverage" => "どのシナリオも通らない手順、分かれ道、条件と、書かれていない期限、持ち物も知らせます",
        "mutations" => {
            "規則に1つずつ誤り（期間、条件、窓口、選択肢）を入れ、どのシナリオも気づかないものを知らせます"
        }
        "help" => "この説明",
        "version" => "版の番号",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::help;
    use crate::args::Args;

    #[test]
    fn everything_that_can_be_written_is_explained_in_japanese() {
        let command = Args::command();
        let commands = std::iter::once(&command).chain(command.get_subcommands());
        for arg in commands.flat_map(clap::Command::get_arguments) {
            assert!(!help(arg.get_id().as_str()).is_empty(), "{}", arg.get_id());
        }
    }
}
