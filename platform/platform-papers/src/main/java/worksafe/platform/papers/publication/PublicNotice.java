package worksafe.platform.papers.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** A publication as everybody may read it; written when it is published. */
@Entity
@Table(name = "public_notice")
class PublicNotice {

    @Id
    private UUID id;

    @Column(updatable = false)
    private long region;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String concerns;

    @Column(updatable = false)
    private String excerpt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private PublicationChannel channel;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String clause;

    @Column(updatable = false)
    private Instant publishedAt;

    @Column(updatable = false)
    private @Nullable LocalDate until;

    private @Nullable LocalDate withdrawnOn;

    protected PublicNotice() {} // for Hibernate

    PublicNotice(Publication publication, Instant publishedAt) {
        id = publication.id();
        region = publication.region().county();
        kind = publication.subjectKind();
        title = publication.title();
        concerns = publication.enterpriseName();
        excerpt = publication.excerpt();
        channel = publication.channel();
        source = publication.basis().source();
        clause = publication.basis().clause();
        this.publishedAt = publishedAt;
        until = publication.until().orElse(null);
    }

    void withdraw(LocalDate day) {
        withdrawnOn = day;
    }

    /** Whether everybody may read it on that day. */
    boolean isShownOn(LocalDate day) {
        return withdrawnOn == null && (until == null || !until.isBefore(day));
    }

    PublicNoticeView view() {
        return new PublicNoticeView(
                id,
                new RegionCode(region).toString(),
                kind,
                title,
                concerns,
                excerpt,
                channel,
                source,
                clause,
                publishedAt,
                until);
    }
}
