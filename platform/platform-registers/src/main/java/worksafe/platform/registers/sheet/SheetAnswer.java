package worksafe.platform.registers.sheet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import worksafe.platform.http.Problems;

/** What became of the lines of a sheet, told to its sender: line by line in a view, or as the file with the reasons beside it. */
public final class SheetAnswer<F extends Enum<F>> {

    private final Sheet sheet;
    private final List<SheetOutcome<F>> done;
    private final List<SheetOutcome<F>> told;
    private final Problems problems;
    private final Problems.Origin origin;

    SheetAnswer(
            Sheet sheet,
            List<SheetOutcome<F>> done,
            List<SheetOutcome<F>> told,
            Problems problems,
            Problems.Origin origin) {
        this.sheet = sheet;
        this.done = List.copyOf(done);
        this.told = List.copyOf(told);
        this.problems = problems;
        this.origin = origin;
    }

    /** The same, which tells only some of the lines; all are counted. */
    public SheetAnswer<F> only(Predicate<SheetOutcome<F>> wanted) {
        return new SheetAnswer<>(sheet, done, done.stream().filter(wanted).toList(), problems, origin);
    }

    /** How many lines had each fate, in the order of the fates. */
    public Map<F, Integer> fates() {
        var fates = new TreeMap<F, Integer>();
        done.forEach(line -> fates.merge(line.fate(), 1, Integer::sum));
        return fates;
    }

    /** The columns of the file that were not read. */
    public List<String> unread() {
        return sheet.unread();
    }

    /** The lines that are told, as a view has them. */
    public <L> List<L> lines(Function<SheetOutcome<F>, L> form) {
        return told.stream().map(form).toList();
    }

    /**
     * The file with the reasons beside its lines, where a file is asked for; otherwise the view.
     *
     * @param name of the file
     * @param word the key of a fate's word in the message bundles
     */
    public Response response(
            SheetAsked asked, HttpHeaders headers, String name, Function<F, String> word, Supplier<?> view)
            throws IOException {
        var form = FileForm.wanted(asked.format(), headers);
        return form == null
                ? Response.ok(view.get()).type(MediaType.APPLICATION_JSON).build()
                : form.answer(report(form, word), name);
    }

    /** Why a line was refused or held; none where it was neither. */
    public List<SheetReason> reasons(SheetOutcome<F> line) {
        var flaw = line.line().flaw();
        if (flaw != null) {
            var words = SheetReport.words(
                    flaw, sheet.header().size(), line.line().cells().size(), problems.messages(), origin.language());
            return List.of(new SheetReason(null, flaw.code(), words));
        }
        var refusal = line.refusal();
        if (refusal == null) {
            return List.of();
        }
        var problem = problems.of(refusal, origin);
        if (problem.violations() == null || problem.violations().isEmpty()) {
            return List.of(new SheetReason(
                    null, problem.code(), problem.detail() == null ? problem.title() : problem.detail()));
        }
        return problem.violations().stream()
                .map(violation -> new SheetReason(violation.pointer(), violation.code(), violation.message()))
                .toList();
    }

    private byte[] report(FileForm form, Function<F, String> word) throws IOException {
        var file = new ByteArrayOutputStream();
        var report =
                new SheetReport(form.table(file, "import"), sheet.header(), problems.messages(), origin.language());
        for (var line : told) {
            var fate = problems.messages().text(origin.language(), word.apply(line.fate()));
            var why = SheetReport.joined(reasons(line).stream().map(SheetReason::said), origin.language());
            var cells = line.line().cells();
            if (cells.size() >= sheet.header().size()) {
                report.add(line.line().number(), fate, why, cells);
            } else {
                report.addBroken(line.line().number(), fate, why, String.join(",", cells));
            }
        }
        report.finish();
        return file.toByteArray();
    }
}
