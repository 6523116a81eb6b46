package worksafe.registry.official;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.DayText;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.sheet.SheetColumn;

/** How a roster stands in a spreadsheet. */
enum RosterColumns {
    ACCOUNT("account", "账户", true),
    NAME("name", "姓名", true),
    AUTHORITY("authority", "监管机构", true),
    POST("postCode", "岗位代码", true),
    SECTION("sectionCode", "科室代码", false),
    GRID("gridCode", "网格编号", false),
    FULL_TIME("fullTime", "专职", true),
    FROM("from", "任职首日", true),
    UNTIL("until", "任职末日", false),
    CERTIFICATE("certificateNumber", "执法证号", false),
    CERTIFICATE_FROM("certificateFrom", "执法证有效期起", false),
    CERTIFICATE_UNTIL("certificateUntil", "执法证有效期止", false),
    PHONE("phone", "联系电话", false),
    /** From which day what is entered otherwise is as the line says. */
    CHANGED("changeFrom", "变更之日", false);

    private final String column;
    private final String title;
    private final boolean required;

    RosterColumns(String column, String title, boolean required) {
        this.column = column;
        this.title = title;
        this.required = required;
    }

    /** What a template has, and what a file is searched for. */
    static List<SheetColumn> sought() {
        return Arrays.stream(values())
                .map(column -> SheetColumn.titled(column.column, column.title, column.required))
                .toList();
    }

    /** The cell of a line; empty where it says nothing. */
    Optional<String> of(List<String> line) {
        var text = Text.nfc(line.get(ordinal())).strip();
        return Text.saysNothing(text) ? Optional.empty() : Optional.of(Text.require(text));
    }

    /** @throws RequestProblem 400 where it says nothing */
    String required(List<String> line) {
        return of(line).orElseThrow(() -> wrong("required"));
    }

    /** @throws RequestProblem 400 for what is no day */
    @Nullable
    LocalDate day(List<String> line) {
        return of(line).map(text ->
                        DayText.read(text).orElseThrow(() -> wrong("not-a-day")).day())
                .orElse(null);
    }

    /** @throws RequestProblem 400 for what is neither yes nor no */
    boolean truth(List<String> line) {
        return switch (required(line)) {
            case "是", "专职", "true", "TRUE", "1" -> true;
            case "否", "兼职", "false", "FALSE", "0" -> false;
            default -> throw wrong("roster-truth");
        };
    }

    RequestProblem wrong(String code) {
        return RequestProblem.invalid(new Violation("/" + column, code));
    }

    /** That something else is entered. */
    Violation otherwise(String entered) {
        return new Violation("/" + column, "roster-entered-otherwise", entered);
    }
}
