package worksafe.registry.bureau.sender;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.record.RecordType;

/** What deliveries ask of senders, each in the transaction of the delivery. */
@ApplicationScoped
public class KnownSenders {

    private static final String PURPOSE = "signature-check";

    /** Longer than the twelve digits of a signature's seconds may say. */
    private static final Duration WHENEVER = Duration.ofDays(36_500_000);

    private final BureauSenders senders;
    private final BureauFeeds feeds;
    private final PersonalData secrets;
    private final InstantSource clock;
    private final Duration tolerated;

    KnownSenders(
            BureauSenders senders,
            BureauFeeds feeds,
            PersonalData secrets,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.bureau.signature-tolerance", defaultValue = "PT5M") Duration tolerated) {
        this.senders = senders;
        this.feeds = feeds;
        this.secrets = secrets;
        this.clock = clock;
        this.tolerated = tolerated;
    }

    /**
     * The sender that signed the body.
     *
     * @param code absent, as the signature, where the request names none
     * @throws RequestProblem 403 {@code bureau-signature-wrong}, for whatever reason
     */
    public Sender requireSigned(@Nullable String code, @Nullable String signature, byte[] body) {
        return signed(code, signature, body, tolerated);
    }

    /**
     * As {@link #requireSigned}, of what may have lain for long since it was signed and tells by itself whether it came before. A
     * key that is not good any more signs nothing, whenever it did.
     *
     * @throws RequestProblem 403 {@code bureau-signature-wrong}, for whatever reason
     */
    public Sender requireAuthor(@Nullable String code, @Nullable String signature, byte[] body) {
        return signed(code, signature, body, WHENEVER);
    }

    /** When a body was signed whose author is known ({@link #requireAuthor}); never later than now. */
    public Instant signedAt(@Nullable String signature) {
        var now = clock.instant();
        var signed = SenderKey.signedAt(signature);
        return signed.isAfter(now) ? now : signed;
    }

    private Sender signed(@Nullable String code, @Nullable String signature, byte[] body, Duration within) {
        var now = clock.instant();
        return senders.active(code == null ? "" : code)
                .filter(sender -> sender.keys(now).stream().anyMatch(kept -> {
                    var reading =
                            AuditedAct.of("bureau-sender-key-used", "bureau-sender", sender.id(), sender.region());
                    var key = secrets.open(sender.id(), SenderOperations.KEY, kept, PURPOSE, reading);
                    return SenderKey.of(key).isSignature(signature, body, now, within);
                }))
                .map(KnownSenders::known)
                .orElseThrow(() -> new RequestProblem(BureauProblem.BUREAU_SIGNATURE_WRONG));
    }

    /** @throws RuleViolation 422 {@code bureau-sender-unknown} */
    public Sender require(String code) {
        return find(code).orElseThrow(() -> new RuleViolation(BureauProblem.BUREAU_SENDER_UNKNOWN, code));
    }

    /** The sender of that code within the scope, unless it has ended. */
    public Optional<Sender> find(String code) {
        return senders.active(code).map(KnownSenders::known);
    }

    /**
     * One of those within the scope, also once it has ended.
     *
     * @throws NotFound when there is none
     */
    public Sender get(UUID id) {
        return known(senders.get(id));
    }

    /**
     * That the sender is registered for that type.
     *
     * @throws RuleViolation 422 {@code bureau-record-type-other} or {@code bureau-record-type-not-registered}
     */
    public void requireSending(Sender sender, RecordType type) {
        sender.requireSending(type);
        if (!feeds.types(sender.id()).contains(type)) {
            throw new RuleViolation(BureauProblem.BUREAU_RECORD_TYPE_NOT_REGISTERED, sender.name(), type);
        }
    }

    /** Since when a body was signed at the earliest whose signature may be good still: what was received since may be sent again. */
    public Instant signedSince(Instant now) {
        // A clock may be as far ahead of ours as behind.
        return now.minus(tolerated.multipliedBy(2));
    }

    /** Its next delivery of that type is due from that moment. */
    public void received(Sender sender, RecordType type, UUID delivery, Instant now) {
        feeds.follow(senders.get(sender.id()), type, delivery, now);
    }

    private static Sender known(BureauSender sender) {
        return new Sender(sender.id(), sender.code(), sender.name(), sender.bureau(), sender.region());
    }
}
