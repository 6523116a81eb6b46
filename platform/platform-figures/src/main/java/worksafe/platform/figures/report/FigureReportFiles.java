package worksafe.platform.figures.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.figures.definition.FigureGap;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.figures.report.FigureTableLine.FigureChange;
import worksafe.platform.figures.report.SignedReport.Mark;
import worksafe.platform.figures.table.FigureTable;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Messages;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PlaceNames;
import worksafe.platform.print.PagesPdf;
import worksafe.platform.print.PrintedPages;
import worksafe.platform.print.PrintedPages.Centred;
import worksafe.platform.print.PrintedPages.Grid;
import worksafe.platform.print.PrintedPages.Part;
import worksafe.platform.print.PrintedPages.Text;
import worksafe.platform.service.Scopes;

/** Reports as they are printed, in Chinese: written when they are asked for, and never kept. */
@ApplicationScoped
class FigureReportFiles {

    static final String PDF = "application/pdf";

    private static final int DIGEST_SHOWN = 16;
    private static final List<String> QUARTERS = List.of("一", "二", "三", "四");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final FigureTableQueries tables;
    private final PagesPdf pdf;
    private final Scopes scopes;
    private final String context;
    private final Messages messages = Messages.load(Thread.currentThread().getContextClassLoader());

    FigureReportFiles(
            FigureTableQueries tables,
            PagesPdf pdf,
            Scopes scopes,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.tables = tables;
        this.pdf = pdf;
        this.scopes = scopes;
        this.context = context;
    }

    /**
     * The file of a report as an answer, outside of any transaction: no connection waits while it is written.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    Response answer(UUID id) {
        var whole = tables.whole(id);
        return Response.ok(pdf.render(pages(whole)), PDF)
                .header("ETag", EntityTag.of(1).value())
                .header("Cache-Control", "private, no-cache")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + whole.report().number() + ".pdf\"")
                .build();
    }

    private PrintedPages pages(FigureTableQueries.Whole whole) {
        var report = whole.report().summary();
        var period = whole.report().period();
        var title = place(report.region()) + words(period) + "安全生产统计报表";
        var parts = new ArrayList<Part>();
        parts.add(new Centred(title, 18, true, 8));
        parts.add(new Centred("编号：" + report.number() + "　第 " + report.edition() + " 版", PrintedPages.BODY, false, 8));
        if (report.reason() != null) {
            parts.add(Text.flush("本版为更正，理由：" + report.reason()));
        }
        var sectors = scopes.current().sectors();
        if (sectors != null) {
            parts.add(Text.flush(
                    "本件只列下列行业：" + sectors.stream().sorted().map(this::sector).collect(Collectors.joining("、"))));
        }
        for (var told : whole.tables()) {
            parts.add(new Centred(told.table().zh(), PrintedPages.BODY, true, 2));
            parts.add(grid(period, told.lines()));
            parts.add(Text.small(notes(told.table())));
        }
        parts.add(Text.small(
                "固化时间：" + report.frozenAt().atZone(ChinaTime.ZONE).format(SECONDS) + "。环比、同比所比较的是固化时已有的报表。"));
        signed(parts, whole.mark());
        return new PrintedPages(
                title + " " + report.number(),
                // Sets have no order, and the file is to be the same after each start.
                report.id() + " "
                        + (sectors == null ? "" : sectors.stream().sorted().toList()),
                report.number() + foot(whole.mark()),
                null,
                null,
                parts);
    }

    private static String foot(@Nullable Mark mark) {
        return mark == null ? "" : "　摘要 " + mark.contentSha256().substring(0, DIGEST_SHOWN);
    }

    private void signed(List<Part> parts, @Nullable Mark mark) {
        if (mark == null) {
            return;
        }
        parts.add(Text.small("原文摘要（SHA-256）：" + mark.contentSha256()));
        if (mark.signature() != null) {
            parts.add(Text.small("签名（公钥 " + mark.keyId() + "，算法与公钥公布于 /api/v1/" + context + "/figure-reports/keys）："
                    + mark.signature()));
        }
    }

    private static String notes(FigureTable table) {
        var basis = "依据：" + table.source() + "，" + table.clause() + "。";
        return table.least() == 0 ? basis : basis + "数量小于 " + table.least() + " 的，以及由此可以推算的，不列。";
    }

    private Grid grid(FigurePeriod period, List<FigureTableLine> lines) {
        // The period before a year is the same one of last year: two columns tell both.
        var isYear = period.kind() == PeriodKind.YEAR;
        var heads = new ArrayList<>(
                List.of("指标", "范围", period.toString(), period.before().toString(), "环比"));
        if (isYear) {
            heads.set(heads.size() - 1, "同比");
        } else {
            heads.add(period.yearBefore().toString());
            heads.add("同比");
        }
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            var row = new ArrayList<>(List.of(line.title(), range(line), now(line)));
            row.add(before(line, line.preceding()));
            row.add(change(line, line.preceding()));
            if (!isYear) {
                row.add(before(line, line.yearBefore()));
                row.add(change(line, line.yearBefore()));
            }
            rows.add(row);
        }
        return new Grid(heads, rows);
    }

    private String range(FigureTableLine line) {
        var sector = line.sector();
        var group = line.group();
        return switch (line.by()) {
            case FigureTable.ALL -> "合计";
            case FigureTable.PLACE -> place(line.region());
            case FigureTable.SECTOR -> sector == null ? "未定行业" : sector(sector);
            default -> group == null || group.isEmpty() ? "未分组" : group;
        };
    }

    private String now(FigureTableLine line) {
        if (line.hidden()) {
            return text(FigureGap.HIDDEN);
        }
        var value = line.value();
        if (line.denominator() == null) {
            return value == null ? "" : value.toPlainString();
        }
        var parts = "（" + line.numerator() + "/" + line.denominator() + "）";
        return (value == null ? text(FigureGap.NO_VALUE) : value.toPlainString() + "%") + parts;
    }

    private static String before(FigureTableLine line, FigureChange change) {
        var value = change.value();
        if (value == null) {
            return "—";
        }
        return line.denominator() == null ? value.toPlainString() : value.toPlainString() + "%";
    }

    private String change(FigureTableLine line, FigureChange change) {
        var difference = change.difference();
        var gap = change.gap();
        if (difference == null) {
            return gap == null ? "—" : text(gap);
        }
        if (line.denominator() != null) {
            return signed(difference) + " 个百分点";
        }
        var percent = change.percent();
        if (percent != null) {
            return signed(difference) + "（" + signed(percent) + "%）";
        }
        return gap == null ? signed(difference) : signed(difference) + "（" + text(gap) + "）";
    }

    private static String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + number.toPlainString() : number.toPlainString();
    }

    private static String place(String code) {
        return PlaceNames.of(code).orElse(code);
    }

    private String sector(Sector sector) {
        return messages.find(Locale.SIMPLIFIED_CHINESE, "code-table.sector." + sector.name(), List.of())
                .orElse(sector.name());
    }

    private String text(FigureGap gap) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, "code-table.figure-gap." + gap.name());
    }

    private static String words(FigurePeriod period) {
        var from = period.from();
        return switch (period.kind()) {
            case MONTH -> from.getYear() + "年" + from.getMonthValue() + "月";
            case QUARTER -> from.getYear() + "年第" + QUARTERS.get((from.getMonthValue() - 1) / 3) + "季度";
            case YEAR -> from.getYear() + "年";
        };
    }
}
