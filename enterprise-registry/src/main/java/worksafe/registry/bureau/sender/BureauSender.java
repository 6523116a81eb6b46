package worksafe.registry.bureau.sender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.record.Bureau;

/** A bureau of a place that sends records regularly, with the key by which it signs. */
@Entity
@Table(name = "bureau_sender")
class BureauSender extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Bureau bureau;

    private @Nullable String keySealed;
    private @Nullable Instant keySince;
    private @Nullable String formerKeySealed;
    private @Nullable Instant formerKeyUntil;

    @Column(updatable = false)
    private Instant registeredAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected BureauSender() {} // for Hibernate

    BureauSender(UUID id, RegionCode region, String code, String name, Bureau bureau, Instant now) {
        super(id, region);
        this.code = code;
        this.name = name;
        this.bureau = bureau;
        registeredAt = now;
    }

    /**
     * Gives it a key; the present one is good until a moment, so that the bureau can change without a gap.
     *
     * @throws RuleViolation 422 {@code bureau-sender-ended}
     */
    void give(SealedValue key, Instant formerUntil, Instant now) {
        requireActive();
        formerKeySealed = keySealed;
        formerKeyUntil = keySealed == null ? null : formerUntil;
        keySealed = key.text();
        keySince = now;
    }

    /** It sends no more: no key of it is good. */
    void end(Instant now) {
        requireActive();
        keySealed = null;
        keySince = null;
        formerKeySealed = null;
        formerKeyUntil = null;
        endedAt = now;
    }

    private void requireActive() {
        if (endedAt != null) {
            throw new RuleViolation(BureauProblem.BUREAU_SENDER_ENDED, name);
        }
    }

    /** The keys that are good at that moment, sealed. */
    List<SealedValue> keys(Instant now) {
        var good = new ArrayList<SealedValue>();
        if (keySealed != null) {
            good.add(new SealedValue(keySealed));
        }
        if (formerKeySealed != null && formerKeyUntil != null && now.isBefore(formerKeyUntil)) {
            good.add(new SealedValue(formerKeySealed));
        }
        return good;
    }

    Set<SenderAction> actions() {
        return endedAt == null ? EnumSet.allOf(SenderAction.class) : EnumSet.noneOf(SenderAction.class);
    }

    /** Of no sector, and of no enterprise. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.enterprises() == null && region().value() >= scope.low() && region().value() <= scope.high();
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Bureau bureau() {
        return bureau;
    }

    @Nullable
    Instant keySince() {
        return keySince;
    }

    @Nullable
    Instant formerKeyUntil() {
        return formerKeyUntil;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
