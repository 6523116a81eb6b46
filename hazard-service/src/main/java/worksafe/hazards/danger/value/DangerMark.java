package worksafe.hazards.danger.value;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** As what a danger counts, which the database alone says. Only filters read it. */
@Entity
@Immutable
@Table(name = "danger")
@SuppressWarnings("UnusedVariable") // read by queries alone
public class DangerMark {

    @Id
    private UUID id;

    private LocalDate reportedOn;
    private @Nullable Integer alikeDays;

    @Enumerated(EnumType.STRING)
    private @Nullable DangerClosure closure;

    @Enumerated(EnumType.STRING)
    private @Nullable DangerRecurrence recurrence;

    @Enumerated(EnumType.STRING)
    private @Nullable DangerRechecked rechecked;

    @SuppressWarnings("NullAway.Init")
    protected DangerMark() {} // for Hibernate
}
