package worksafe.registry.permit.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.registry.permit.notice.PublicPermits.Published;

/** A permit as everybody may read it; follows the permit. */
@Entity
@Table(name = "public_safety_permit")
@DynamicUpdate // what never changes the database lets nobody write
class PublicPermitNotice {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Trade trade;

    @Column(updatable = false)
    private long authority;

    @Column(updatable = false)
    private Instant publishedAt;

    private String enterpriseName;
    private String scope;
    private String status;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @SuppressWarnings("NullAway.Init")
    protected PublicPermitNotice() {} // for Hibernate

    PublicPermitNotice(Published published) {
        id = published.id();
        number = published.number();
        trade = published.trade();
        authority = published.authority().value();
        publishedAt = published.at();
        enterpriseName = published.enterpriseName();
        scope = published.scope();
        status = published.status();
        validFrom = published.validFrom();
        validUntil = published.validUntil();
    }

    void follow(Published published) {
        enterpriseName = published.enterpriseName();
        scope = published.scope();
        status = published.status();
        validFrom = published.validFrom();
        validUntil = published.validUntil();
    }

    PublicPermitView view(LocalDate day) {
        return new PublicPermitView(
                id,
                number,
                enterpriseName,
                trade,
                scope,
                new RegionCode(authority).toString(),
                status,
                // One that was renewed ahead of time holds by its old period until the new one begins.
                status.equals(PublicPermits.IN_FORCE) && !validUntil.isBefore(day),
                validFrom,
                validUntil,
                publishedAt);
    }
}
