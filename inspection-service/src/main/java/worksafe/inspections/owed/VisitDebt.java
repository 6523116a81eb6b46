package worksafe.inspections.owed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.EnterpriseRow;

/** What an enterprise is owed in a year, to be read: it is reckoned by statements over many, see the package. */
@Entity
@Immutable
@Table(name = "visit_debt")
class VisitDebt extends EnterpriseRow {

    private int year;

    private int owed;
    private int fallenDue;
    private int made;
    private int missing;
    private @Nullable LocalDate nextDue;

    /** For lists: that day, or one after all others. */
    @Column(name = "due_key")
    @SuppressWarnings({"unused", "UnusedVariable"})
    private LocalDate due;

    @SuppressWarnings({"unused", "UnusedVariable"})
    private LocalDate countedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable VisitDebtOutcome outcome;

    protected VisitDebt() {} // for Hibernate

    int year() {
        return year;
    }

    VisitReckoning reckoning() {
        return new VisitReckoning(owed, fallenDue, made, missing, nextDue);
    }

    @Nullable
    VisitDebtOutcome outcome() {
        return outcome;
    }
}
