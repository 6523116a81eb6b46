package worksafe.registry.bureau.sender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.sender.SenderRequests.RegisterSender;

/** One method for each thing that can happen to a sender, each one transaction; nothing of it is announced, all is audited. */
@ApplicationScoped
class SenderOperations {

    /** Where a key stands sealed. */
    static final String KEY = "bureau_sender.key_sealed";

    private final BureauSenders senders;
    private final BureauFeeds feeds;
    private final PersonalData secrets;
    private final Audit audit;
    private final AllowedActions allowed;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final Duration formerKeyKept;

    SenderOperations(
            BureauSenders senders,
            BureauFeeds feeds,
            PersonalData secrets,
            Audit audit,
            AllowedActions allowed,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.bureau.former-key-kept", defaultValue = "P7D") Duration formerKeyKept) {
        this.senders = senders;
        this.feeds = feeds;
        this.secrets = secrets;
        this.audit = audit;
        this.allowed = allowed;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.formerKeyKept = formerKeyKept;
    }

    /** Registers a sender once, however often the request comes. It has no key yet. */
    @Transactional
    SenderView register(IdempotencyKey key, RegisterSender request) {
        return idempotency.once(
                key,
                "registerBureauSender",
                request,
                SenderView.class,
                before -> senders.get(before.id()),
                () -> register(request));
    }

    private SenderView register(RegisterSender request) {
        var now = clock.instant();
        caller.scope().requireAllOf(request.region());
        var other = request.recordTypes().stream()
                .filter(type -> type.bureau() != request.bureau())
                .findFirst();
        if (other.isPresent()) {
            throw new RuleViolation(BureauProblem.BUREAU_RECORD_TYPE_OTHER, request.name(), other.get());
        }
        var sender = new BureauSender(
                Uuid7.next(clock), request.region(), request.code(), request.name(), request.bureau(), now);
        senders.add(sender);
        request.recordTypes().stream().sorted().forEach(type -> feeds.follow(sender, type, null, now));
        note(sender, "bureau-sender-registered");
        return view(sender, null);
    }

    @Transactional
    SenderView get(UUID id) {
        return view(senders.get(id), null);
    }

    /** Gives a key, which is told here and never again. */
    @Transactional
    SenderView key(UUID id, IfMatch expected) {
        var sender = senders.get(id, expected);
        caller.scope().requireAllOf(sender.region());
        var now = clock.instant();
        var key = SenderKey.random();
        sender.give(secrets.seal(id, KEY, key.hex()), now.plus(formerKeyKept), now);
        senders.flush(); // raises the version that the view shows
        note(sender, "bureau-sender-key-given");
        return view(sender, key);
    }

    @Transactional
    SenderView end(UUID id, IfMatch expected) {
        var sender = senders.get(id, expected);
        caller.scope().requireAllOf(sender.region());
        sender.end(clock.instant());
        feeds.end(sender, "报送方停用");
        senders.flush();
        note(sender, "bureau-sender-ended");
        return view(sender, null);
    }

    private void note(BureauSender sender, String action) {
        audit.record(AuditedAct.of(action, "bureau-sender", sender.id(), sender.region())
                .version(sender.version()));
    }

    private SenderView view(BureauSender sender, @Nullable SenderKey key) {
        return SenderView.of(sender, key, feeds.types(sender.id()), allowed.among(sender.actions()));
    }
}
