package worksafe.registry.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing that happened, as another context announced it; written by {@link Archive}, read by queries alone. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable")
class ArchiveEvent {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String context;
    private String kind;
    private UUID subjectId;
    private String type;
    private long revision;
    private Instant occurredAt;
    private Instant enteredAt;
    private Instant receivedAt;
    private String data;

    @SuppressWarnings("NullAway.Init")
    protected ArchiveEvent() {} // for Hibernate
}
