package worksafe.inspections.draw.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawOutcome;
import worksafe.inspections.draw.DrawStatus;
import worksafe.inspections.srd.Nonce;
import worksafe.kernel.RegionCode;

/**
 * A sealed draw as the public sees it. It is added to as the draw goes on; what was published once stays as it was, also
 * in the database.
 */
@Entity
@Table(name = "published_draw")
public class PublishedDraw {

    @Id
    private UUID id;

    @Column(updatable = false)
    private long region;

    @Column(updatable = false)
    private long number;

    @Column(updatable = false)
    private String plan;

    @Enumerated(EnumType.STRING)
    private DrawStatus status;

    @Column(updatable = false)
    private int contributors;

    @Column(updatable = false)
    private String beacon;

    @Column(updatable = false)
    private int poolSize;

    @Column(updatable = false)
    private String seal;

    @Column(updatable = false)
    private String sealedRecord;

    @Column(updatable = false)
    private Instant sealedAt;

    @Embedded
    private @Nullable DrawOutcome outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> nonces;

    private @Nullable Instant disclosedAt;
    private @Nullable String reason;
    private @Nullable UUID supersededBy;

    @Column(updatable = false)
    private @Nullable UUID supersedes;

    protected PublishedDraw() {} // for Hibernate

    /** What is public of a draw that was just sealed. */
    static PublishedDraw of(Draw draw) {
        var published = new PublishedDraw();
        var sealed = draw.seal().sealedRecord();
        published.id = draw.id();
        published.region = draw.authority().value();
        published.number = sealed.terms().drawNumber();
        published.plan = draw.rules().plan();
        published.status = draw.status();
        published.contributors = sealed.terms().contributors().size();
        published.beacon = draw.rules().beacon();
        published.poolSize = sealed.poolSize();
        published.seal = draw.seal().hex();
        published.sealedRecord = draw.seal().text();
        published.sealedAt = draw.seal().at();
        published.supersedes = draw.supersedes();
        return published;
    }

    /** Adds what became public since; not the nonces. */
    public void follow(Draw draw) {
        status = draw.status();
        if (draw.isDrawn()) {
            outcome = draw.outcome();
        }
        draw.end().ifPresent(end -> {
            reason = end.reason();
            supersededBy = end.supersededBy();
        });
    }

    /** Adds the secrets, which makes everything public. */
    public void disclose(Draw draw, List<Nonce> secrets) {
        follow(draw);
        nonces = secrets.stream().map(Nonce::hex).toList();
        disclosedAt = draw.disclosedAt().orElseThrow();
    }

    /** What the list of published draws says of it. */
    PublicDrawView view() {
        return new PublicDrawView(
                id,
                new RegionCode(region).toString(),
                number,
                plan,
                status,
                seal,
                sealedAt,
                contributors,
                beacon.isEmpty() ? PublicDrawView.NO_BEACON : beacon,
                poolSize,
                outcome().map(DrawOutcome::resultDigest).orElse(null),
                outcome().map(DrawOutcome::drawnCount).orElse(null),
                outcome().map(DrawOutcome::drawnAt).orElse(null),
                disclosedAt,
                reason,
                supersedes,
                supersededBy);
    }

    UUID id() {
        return id;
    }

    DrawStatus status() {
        return status;
    }

    int poolSize() {
        return poolSize;
    }

    String seal() {
        return seal;
    }

    String sealedRecord() {
        return sealedRecord;
    }

    Optional<DrawOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The nonces in the order of the record, once they are public. */
    Optional<List<Nonce>> nonces() {
        return Optional.ofNullable(nonces)
                .map(secrets -> secrets.stream().map(Nonce::ofHex).toList());
    }

    @Nullable
    Instant disclosedAt() {
        return disclosedAt;
    }
}
