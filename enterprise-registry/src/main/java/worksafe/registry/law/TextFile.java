package worksafe.registry.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetColumn;
import worksafe.platform.registers.sheet.SheetEncoding;
import worksafe.platform.registers.sheet.SheetProblem;
import worksafe.registry.RegistryProblem;

/**
 * An official text as a file: a spreadsheet with a line for each clause, or plain text in which each article begins a line.
 * What it is its bytes say: a table has a header with both columns.
 */
final class TextFile {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("条号", true, word -> List.of("条款", "LABEL", "CLAUSE").contains(word)),
            new SheetColumn("条文", true, word -> List.of("原文", "内容", "TEXT").contains(word)));
    private static final Pattern ARTICLE = Pattern.compile("^[\\s　]*(第[零〇一二三四五六七八九十百0-9]{1,9}条)(?:[\\s　]+(.*))?$");

    private TextFile() {}

    /** @throws RequestProblem 400 for what is neither, naming the lines that are no records */
    static List<Wording.Sent> read(byte[] file) {
        try {
            return table(Sheet.read(file, COLUMNS));
        } catch (RequestProblem refused) {
            if (refused.type() != SheetProblem.IMPORT_HEADER_UNKNOWN) {
                throw refused;
            }
            return plain(file);
        }
    }

    private static List<Wording.Sent> table(Sheet sheet) {
        var flaws = sheet.lines().stream()
                .filter(line -> line.flaw() != null)
                .map(line -> new Violation("/" + line.number(), "law-file-line", line.number()))
                .toList();
        if (!flaws.isEmpty()) {
            throw RequestProblem.invalid(flaws.toArray(Violation[]::new));
        }
        return sheet.lines().stream()
                .map(line -> new Wording.Sent(
                        "/" + line.number(),
                        line.values().getFirst().strip(),
                        line.values().get(1)))
                .toList();
    }

    /** Articles, each from the line that begins with its number to the next; headings of chapters before them are left out. */
    private static List<Wording.Sent> plain(byte[] file) {
        var lines = decoded(file).lines().toList();
        var starts = IntStream.range(0, lines.size())
                .filter(i -> ARTICLE.matcher(lines.get(i)).matches())
                .boxed()
                .toList();
        if (starts.isEmpty()) {
            throw new RequestProblem(RegistryProblem.LAW_FILE_WITHOUT_ARTICLES);
        }
        var articles = new ArrayList<Wording.Sent>();
        for (int i = 0; i < starts.size(); i++) {
            var first = starts.get(i);
            var head = ARTICLE.matcher(lines.get(first));
            var end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            var text = new StringBuilder(head.matches() && head.group(2) != null ? head.group(2) : "");
            lines.subList(first + 1, end).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("第[零〇一二三四五六七八九十百]{1,9}[编章节][\\s　].*"))
                    .forEach(line -> text.append('\n').append(line));
            articles.add(new Wording.Sent("/" + (first + 1), head.group(1), text.toString()));
        }
        return articles;
    }

    private static String decoded(byte[] file) {
        return SheetEncoding.decode(file).orElseThrow(() -> new RequestProblem(RegistryProblem.LAW_FILE_UNREADABLE));
    }
}
