package worksafe.registry.responsibility.sheet;

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

/** How entries of the responsibility system stand in a spreadsheet. Several things in one cell stand on lines of their own. */
enum ResponsibilityColumns {
    POST("postName", "岗位", true),
    UNIT("unit", "部门车间班组", false),
    LEVEL("level", "管理层级", true),
    HOLDER("holder", "责任人", true),
    FROM("from", "责任起始日", true),
    SCOPES("scope", "责任范围", true),
    STANDARDS("standard", "考核标准", true),
    DANGER_DUTY("dangerDuty", "隐患排查治理责任", false),
    INCOME_LINK("incomeLink", "与收入挂钩办法", false),
    SUPERIOR("superior", "上一级岗位", false),
    ROLE("leaderRole", "领导职务", false),
    BUSINESS("business", "分管业务", false),
    POSTS("posts", "涵盖岗位", false),
    DEVICES("devices", "涵盖设备", false),
    RISK_POINTS("riskPoints", "涵盖风险点", false);

    private final String column;
    private final String title;
    private final boolean required;

    ResponsibilityColumns(String column, String title, boolean required) {
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
        return Text.saysNothing(text) ? Optional.empty() : Optional.of(text);
    }

    @Nullable
    String ifAny(List<String> line) {
        return of(line).orElse(null);
    }

    /** @throws RequestProblem 400 where it says nothing */
    String required(List<String> line) {
        return of(line).orElseThrow(() -> wrong("required"));
    }

    /** The lines of the cell that say something. */
    List<String> each(List<String> line) {
        return of(line).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** @throws RequestProblem 400 for what is no day */
    LocalDate day(List<String> line) {
        return DayText.read(required(line))
                .orElseThrow(() -> wrong("not-a-day"))
                .day();
    }

    /**
     * The constant that the cell names, by its code or by what people call it.
     *
     * @param titles of the constants in Chinese, in their order
     * @throws RequestProblem 400 for what is none
     */
    <E extends Enum<E>> E constant(List<String> line, E[] constants, List<String> titles) {
        var said = required(line);
        for (var constant : constants) {
            if (constant.name().equalsIgnoreCase(said)
                    || titles.get(constant.ordinal()).equals(said)) {
                return constant;
            }
        }
        throw RequestProblem.invalid(new Violation("/" + column, "responsibility-word", String.join("、", titles)));
    }

    RequestProblem wrong(String code) {
        return RequestProblem.invalid(new Violation("/" + column, code));
    }
}
