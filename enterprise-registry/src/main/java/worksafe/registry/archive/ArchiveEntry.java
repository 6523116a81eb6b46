package worksafe.registry.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The present state of another context's subject; written by {@link Archive}, read by queries alone. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable")
class ArchiveEntry {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String context;
    private String kind;
    private UUID subjectId;
    private @Nullable String number;
    private String title;
    private @Nullable String titleEn;
    private String state;
    private @Nullable String grade;
    private @Nullable LocalDate dueOn;
    private boolean overdue;
    private boolean closed;
    private @Nullable UUID aboutId;
    private long revision;
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected ArchiveEntry() {} // for Hibernate
}
