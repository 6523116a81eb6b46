package worksafe.platform.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/**
 * What an operator does with dead letters. The letter is looked up under the operator's scope; what its event does then
 * happens under the consumers' scope, as at its first delivery. Who did it is kept with the letter.
 */
@ApplicationScoped
class DeadLetterOperations {

    /** A request must end; what remains is replayed by the next. */
    private static final int MOST_AT_ONCE = 200;

    private final DeadLetters letters;
    private final Inbox inbox;
    private final Consumers consumers;
    private final Scopes scopes;

    DeadLetterOperations(DeadLetters letters, Inbox inbox, Consumers consumers, Scopes scopes) {
        this.letters = letters;
        this.inbox = inbox;
        this.consumers = consumers;
        this.scopes = scopes;
    }

    @Transactional
    Slice<DeadLetterView> list(DeadLetters.Filter filter, Page page) {
        var found = letters.list(scopes.current(), filter, page);
        return Slice.of(found, page, letter -> List.of(letter.receivedAt(), letter.id()))
                .map(DeadLetterView::of);
    }

    /**
     * Takes over the letters of this one's key, the oldest first, until all are done or one fails.
     *
     * @throws NotFound outside the caller's scope
     * @throws RuleViolation when it names no place and the caller has one, when it was resolved before, nobody handles its type, or already the first fails again
     */
    ReplayView replay(UUID id) {
        var by = scopes.current().subject();
        var chosen = unresolved(id);
        var handlers = consumers
                .handlers(chosen.consumer())
                .filter(known -> chosen.type() != null && known.of(chosen.type()) != null)
                .orElseThrow(() -> new RuleViolation(
                        MessagingProblem.DEAD_LETTER_WITHOUT_CONSUMER,
                        chosen.consumer(),
                        String.valueOf(chosen.type())));
        return scopes.call(Scope.system(SystemTask.CONSUMER), () -> replay(chosen, handlers, by));
    }

    /**
     * Gives a letter up: its event stays without effect, and what waits behind it may be replayed.
     *
     * @throws NotFound outside the caller's scope
     * @throws RuleViolation when it names no place and the caller has one, when it was resolved before
     */
    @Transactional
    DeadLetterView dismiss(UUID id, String reason) {
        var letter = letters.find(id).orElseThrow(() -> new NotFound(id));
        requireOwn(letter);
        lock(letter);
        if (!letters.resolve(
                id, DeadLetter.Resolution.DISMISSED, scopes.current().subject(), reason)) {
            throw new RuleViolation(MessagingProblem.DEAD_LETTER_RESOLVED);
        }
        return DeadLetterView.of(letters.find(id).orElseThrow());
    }

    private DeadLetter unresolved(UUID id) {
        var letter =
                QuarkusTransaction.requiringNew().call(() -> letters.find(id)).orElseThrow(() -> new NotFound(id));
        if (letter.resolution() != null) {
            throw new RuleViolation(MessagingProblem.DEAD_LETTER_RESOLVED);
        }
        requireOwn(letter);
        return letter;
    }

    /** Every operator sees a letter that names no place; what becomes of it concerns all, so the nation's decides. */
    private void requireOwn(DeadLetter letter) {
        if (letter.region() == null) {
            scopes.current().requireAllOf(RegionCode.NATION);
        }
    }

    private ReplayView replay(DeadLetter chosen, EventHandlers handlers, String by) {
        var replayed = 0;
        String failure = null;
        while (failure == null && replayed < MOST_AT_ONCE) {
            try {
                if (!replayNext(chosen, handlers, by)) {
                    break;
                }
                replayed++;
            } catch (RuntimeException e) {
                failure = Intake.text(e);
            }
        }
        if (replayed == 0 && failure != null) {
            throw new RuleViolation(MessagingProblem.DEAD_LETTER_FAILS_AGAIN, failure);
        }
        return new ReplayView(replayed, remaining(chosen), failure);
    }

    /** Takes over the first letter of the key, or the chosen one where no order is kept; false when none is left. */
    private boolean replayNext(DeadLetter chosen, EventHandlers handlers, String by) {
        var found = QuarkusTransaction.requiringNew().call(() -> next(chosen));
        if (found.isEmpty()) {
            return false;
        }
        var letter = found.get();
        var event = EventRecords.read(letter.message());
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                lock(letter);
                requireNext(letter);
                Intake.handle(handlers, List.of(event));
                inbox.done(letter.consumer(), event.id());
                resolve(letter, by, null);
            });
        } catch (RuntimeException e) {
            var refusal = Intake.refusal(e).orElseThrow(() -> e);
            QuarkusTransaction.requiringNew().run(() -> {
                lock(letter);
                requireNext(letter);
                inbox.refused(letter.consumer(), event, refusal);
                resolve(letter, by, "refused: " + refusal.type().slug());
            });
        }
        return true;
    }

    /** Another operator may have been faster. */
    private void requireNext(DeadLetter letter) {
        if (!next(letter).map(DeadLetter::id).equals(Optional.of(letter.id()))) {
            throw new IllegalStateException("resolved by another meanwhile: " + letter.id());
        }
    }

    private Optional<DeadLetter> next(DeadLetter chosen) {
        var key = chosen.key();
        return key != null && chosen.blocks()
                ? letters.head(chosen.consumer(), key)
                : letters.find(chosen.id()).filter(letter -> letter.resolution() == null);
    }

    private int remaining(DeadLetter chosen) {
        var key = chosen.key();
        return key == null || !chosen.blocks()
                ? 0
                : QuarkusTransaction.requiringNew().call(() -> letters.unresolved(chosen.consumer(), key));
    }

    private void resolve(DeadLetter letter, String by, @Nullable String note) {
        if (!letters.resolve(letter.id(), DeadLetter.Resolution.REPLAYED, by, note)) {
            throw new IllegalStateException("resolved by another meanwhile: " + letter.id());
        }
    }

    private void lock(DeadLetter letter) {
        var key = letter.key();
        if (key != null) {
            letters.lock(letter.consumer(), key);
        }
    }
}
