package worksafe.training.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.service.WalledRow;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingPurpose;

/** That somebody takes part in a session: read here, and written in sets by {@link EnrolmentSets}. */
@Entity
@Immutable
@Table(name = "training_enrolment")
@SuppressWarnings("unused")
class Enrolment extends WalledRow {

    private UUID sessionId;
    private String sessionNumber;
    private String sessionTitle;

    @Enumerated(EnumType.STRING)
    private TrainingPurpose purpose;

    @Enumerated(EnumType.STRING)
    private TrainingAudience audience;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private @Nullable UUID enterpriseId;
    private @Nullable UUID personId;
    private @Nullable UUID officialId;
    private String learnerName;
    private String venue;
    private Instant startsAt;
    private Instant endsAt;
    private int hours;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private @Nullable Integer score;
    private @Nullable Boolean passed;
    private @Nullable Integer creditedHours;

    @Column(name = "credited_on")
    private @Nullable LocalDate creditedOn;

    private @Nullable String certificateNumber;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {} // for Hibernate
}
