package worksafe.inspections.accident.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import worksafe.inspections.accident.AccidentOperations.PastAccident;
import worksafe.kernel.DayText;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.sheet.SheetColumn;

/** How accidents of the past stand in a spreadsheet. */
enum AccidentColumns {
    ENTERPRISE("enterpriseId", "企业标识", false, 36),
    UNIT("unitName", "事故单位", false, 200),
    REGION("region", "区划代码", false, 12),
    SECTOR("sector", "行业主管部门类别", false, 40),
    TITLE("title", "事故名称", true, 200),
    KIND("kind", "事故类别", true, 40),
    OCCURRED("occurredOn", "发生日期", true, 40),
    SITE("site", "事故现场", true, 200),
    COURSE("course", "简要经过", true, 4000),
    DEATHS("deaths", "死亡人数", true, 6),
    SERIOUS("seriousInjuries", "重伤人数", false, 6),
    MINOR("minorInjuries", "轻伤人数", false, 6),
    LOSS("lossYuan", "直接经济损失元", false, 16),
    RESPONSIBILITY("responsibility", "责任事故", false, 10),
    APPROVED("approvedOn", "批复日", false, 40),
    APPROVAL("approvalPaper", "批复文号", false, 100),
    FILED("filedOn", "归档日", true, 40);

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");
    private static final int FEN = 2;

    private final String column;
    private final String title;
    private final boolean required;
    private final int most;

    AccidentColumns(String column, String title, boolean required, int most) {
        this.column = column;
        this.title = title;
        this.required = required;
        this.most = most;
    }

    /** What a template has, and what a file is searched for. */
    static List<SheetColumn> sought() {
        return Arrays.stream(values())
                .map(column -> SheetColumn.titled(column.column, column.title, column.required))
                .toList();
    }

    /**
     * What a line tells.
     *
     * @throws RequestProblem 400 where a cell says nothing, or what it cannot
     */
    static PastAccident read(List<String> line) {
        var enterprise = ENTERPRISE.of(line).map(ENTERPRISE::id).orElse(null);
        return new PastAccident(
                enterprise,
                enterprise == null ? UNIT.of(line).orElse(null) : null,
                REGION.of(line).map(REGION::place).orElse(null),
                SECTOR.of(line).map(SECTOR::competent).orElse(null),
                TITLE.must(line),
                KIND.must(line),
                OCCURRED.day(OCCURRED.must(line)),
                SITE.must(line),
                COURSE.must(line),
                DEATHS.count(DEATHS.must(line)),
                SERIOUS.of(line).map(SERIOUS::count).orElse(0),
                MINOR.of(line).map(MINOR::count).orElse(0),
                LOSS.of(line).map(LOSS::fen).orElse(0L),
                RESPONSIBILITY.of(line).map(RESPONSIBILITY::truth).orElse(null),
                APPROVED.of(line).map(APPROVED::day).orElse(null),
                APPROVAL.of(line).orElse(null),
                FILED.day(FILED.must(line)));
    }

    /** The cell of a line; empty where it says nothing. */
    private Optional<String> of(List<String> line) {
        var cell = line.get(ordinal()).strip();
        if (this != COURSE && !Text.isOneLine(cell)) {
            throw wrong("one-line");
        }
        var text = Text.visible(Text.nfc(cell)).strip();
        if (Text.saysNothing(text)) {
            return Optional.empty();
        }
        if (text.length() > most) {
            throw wrong("accident-import-long", most);
        }
        try {
            return Optional.of(Text.require(text));
        } catch (InvalidValue invalid) {
            throw wrong(invalid.code(), invalid.arguments().toArray());
        }
    }

    private String must(List<String> line) {
        return of(line).orElseThrow(() -> wrong("required"));
    }

    private UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw wrong("accident-import-id");
        }
    }

    private RegionCode place(String text) {
        try {
            return RegionCode.of(text);
        } catch (InvalidValue invalid) {
            throw wrong(invalid.code(), invalid.arguments().toArray());
        }
    }

    private Sector competent(String text) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("accident-import-sector"));
    }

    private LocalDate day(String text) {
        return DayText.read(text)
                .orElseThrow(() -> wrong("accident-import-day"))
                .day();
    }

    private int count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw wrong("accident-import-number");
        }
        return Integer.parseInt(text);
    }

    private long fen(String text) {
        if (!YUAN.matcher(text).matches()) {
            throw wrong("accident-import-number");
        }
        return new BigDecimal(text).movePointRight(FEN).longValueExact();
    }

    private Boolean truth(String text) {
        return switch (text) {
            case "是", "true", "TRUE", "1" -> true;
            case "否", "false", "FALSE", "0" -> false;
            default -> throw wrong("accident-import-truth");
        };
    }

    private RequestProblem wrong(String code, Object... arguments) {
        return RequestProblem.invalid(new Violation("/" + column, code, arguments));
    }
}
