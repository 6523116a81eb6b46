package worksafe.registry.blacklist.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.registry.blacklist.notice.PublicBlacklist.Published;

/** An entry as everybody may read it; written when it is published. */
@Entity
@Table(name = "public_blacklist")
@DynamicUpdate // the database lets nobody write what was published
class PublicBlacklistNotice {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID entryId;

    @Column(updatable = false)
    private long authority;

    @Column(updatable = false)
    private String authorityName;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String enterpriseName;

    @Column(updatable = false)
    private @Nullable String creditCode;

    @Column(updatable = false)
    private String ground;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    private String clause;

    @Column(updatable = false)
    private String penaltyNumber;

    @Column(updatable = false)
    private String decisionNumber;

    @Column(updatable = false)
    private String[] persons;

    @Column(updatable = false)
    private LocalDate listedOn;

    @Column(updatable = false)
    private LocalDate until;

    @Column(updatable = false)
    private Instant publishedAt;

    private @Nullable LocalDate withdrawnOn;

    @SuppressWarnings("NullAway.Init")
    protected PublicBlacklistNotice() {} // for Hibernate

    PublicBlacklistNotice(Published published) {
        id = published.id();
        entryId = published.entryId();
        authority = published.authority().value();
        authorityName = published.authorityName();
        number = published.number();
        enterpriseName = published.enterpriseName();
        creditCode = published.creditCode();
        ground = published.ground();
        source = published.source();
        clause = published.clause();
        penaltyNumber = published.penaltyNumber();
        decisionNumber = published.decisionNumber();
        persons = published.persons().toArray(String[]::new);
        listedOn = published.listedOn();
        until = published.until();
        publishedAt = published.at();
    }

    void withdraw(LocalDate day) {
        withdrawnOn = day;
    }

    /** Whether everybody may read it on that day. */
    boolean isShownOn(LocalDate day) {
        return withdrawnOn == null && !until.isBefore(day);
    }

    PublicBlacklistView view() {
        return new PublicBlacklistView(
                id,
                number,
                enterpriseName,
                creditCode,
                ground,
                source,
                clause,
                penaltyNumber,
                decisionNumber,
                new RegionCode(authority).toString(),
                authorityName,
                List.of(persons),
                listedOn,
                until,
                publishedAt);
    }
}
