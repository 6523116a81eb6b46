package worksafe.platform.tasks.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** A hand-over as it stands; written by its job. */
@Entity
@Immutable
@Table(name = "task_handover")
final class Handover {

    @Id
    private UUID id;

    private long version;
    private long region;
    private String fromAccount;
    private String toAccount;
    private LocalDate onDay;
    private String askedBy;
    private Instant askedAt;
    private @Nullable UUID jobId;
    private long processed;
    private long pooled;
    private @Nullable Long total;
    private @Nullable Instant finishedAt;

    protected Handover() {} // for Hibernate

    HandoverView view() {
        return new HandoverView(
                id,
                version,
                new RegionCode(region).toString(),
                fromAccount,
                toAccount,
                onDay,
                askedBy,
                askedAt,
                jobId,
                processed,
                total,
                pooled,
                finishedAt);
    }
}
