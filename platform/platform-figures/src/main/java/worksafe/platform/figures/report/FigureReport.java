package worksafe.platform.figures.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.service.WalledRow;

/** The head of a frozen report, as lists read it; a job writes it, and nobody changes it. */
@Entity
@Immutable
@Table(name = "figure_report")
class FigureReport extends WalledRow {

    private String number;
    private String period;

    @Enumerated(EnumType.STRING)
    private PeriodKind periodKind;

    private LocalDate periodFrom;
    private LocalDate periodTo;
    private int edition;
    private @Nullable UUID previousId;
    private @Nullable String reason;
    private Instant frozenAt;
    private String frozenBy;
    private long basisRows;
    private @Nullable Long changedRows;

    protected FigureReport() {} // for Hibernate

    String number() {
        return number;
    }

    FigurePeriod period() {
        return new FigurePeriod(periodKind, periodFrom, periodTo);
    }

    @Nullable
    UUID previousId() {
        return previousId;
    }

    FigureReportSummary summary() {
        return new FigureReportSummary(
                id(),
                number,
                region().toString(),
                period,
                periodKind,
                edition,
                previousId,
                reason,
                frozenAt,
                frozenBy,
                basisRows,
                changedRows);
    }
}
