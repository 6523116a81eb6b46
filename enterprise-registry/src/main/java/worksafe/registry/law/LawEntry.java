package worksafe.registry.law;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;

/** A document of the library. Loaded at start, never changed by a request. */
@Entity
@Immutable
@Table(name = "law_document")
@SuppressWarnings("UnusedVariable") // read by queries alone
class LawEntry {

    @Id
    private String id;

    private String title;
    private @Nullable String edition;
    private @Nullable String number;
    private @Nullable String issuer;

    @Enumerated(EnumType.STRING)
    private Force force;

    private boolean standard;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String replacedBy;
    private @Nullable String amends;
    private @Nullable String url;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    private String words;

    @SuppressWarnings("NullAway.Init")
    protected LawEntry() {} // for Hibernate
}
