package worksafe.registry.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

/** A clause with the days of its document. */
@Entity
@Immutable
@Table(name = "law_clause_shown")
@SuppressWarnings("UnusedVariable") // read by queries alone
class ClauseEntry {

    @Id
    private String id;

    private String documentId;
    private String position;
    private String title;
    private @Nullable String edition;
    private @Nullable String number;

    @Enumerated(EnumType.STRING)
    private Force force;

    private String label;
    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String replacedBy;
    private @Nullable String url;
    private @Nullable String text;
    private @Nullable String textSource;
    private @Nullable LocalDate textReadOn;
    private @Nullable Instant textConfirmedAt;
    /** Whose text it is; the list kit writes a path of this name as a code. */
    @Column(name = "text_region")
    private @Nullable Long region;

    private String words;

    @SuppressWarnings("NullAway.Init")
    protected ClauseEntry() {} // for Hibernate
}
