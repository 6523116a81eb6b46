package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.NotFound;
import worksafe.platform.messaging.Outbox;

/**
 * What bureaus report of an enterprise, written down where no person said otherwise: what the register has is a person's word
 * unless a bureau told just that.
 */
@ApplicationScoped
public class ReportedFactOperations {

    private final Enterprises enterprises;
    private final Outbox outbox;

    ReportedFactOperations(Enterprises enterprises, Outbox outbox) {
        this.enterprises = enterprises;
        this.outbox = outbox;
    }

    /**
     * What is said; what is absent is not.
     *
     * @param aboveScale 规模以上
     * @param headcount 从业人员数
     */
    public record Said(
            @Nullable Boolean aboveScale, @Nullable Integer headcount) {

        /** Nothing at all. */
        public static final Said NOTHING = new Said(null, null);
    }

    /** What became of it. */
    public enum Outcome {
        /** A person said otherwise. */
        SAID_OTHERWISE,
        /** The register knows it already. */
        KNOWN,
        CHANGED
    }

    /** How a report is taken. */
    public enum Way {
        /** As far as no person said otherwise. */
        TAKE,
        /** On a person's word, whatever was said before. */
        OVERRULE,
        /** Only to say what would become of it. */
        WEIGH
    }

    /**
     * Takes a report, in the transaction of whoever received it.
     *
     * @param before what bureaus said last, as far as they said anything
     * @throws NotFound when the scope shows no such enterprise
     * @throws IllegalTransition when it does not trade any more
     */
    @Transactional(TxType.MANDATORY)
    public Outcome report(UUID id, Said said, Said before, Way way, Instant at) {
        var enterprise = enterprises.toChange(List.of(id)).get(id);
        if (enterprise == null) {
            throw new NotFound(id);
        }
        enterprise.state().requireActive();
        var present = enterprise.particulars();
        if (way != Way.OVERRULE
                && (differs(present.aboveScale(), said.aboveScale(), before.aboveScale())
                        || differs(present.headcount(), said.headcount(), before.headcount()))) {
            return Outcome.SAID_OTHERWISE;
        }
        if (way == Way.WEIGH) {
            return agrees(present.aboveScale(), said.aboveScale()) && agrees(present.headcount(), said.headcount())
                    ? Outcome.KNOWN
                    : Outcome.CHANGED;
        }
        var changed = enterprise.report(said.aboveScale(), said.headcount(), at);
        changed.ifPresent(event -> {
            outbox.append(event);
            // The next report of the same delivery needs the next version.
            enterprises.flush();
        });
        return changed.isPresent() ? Outcome.CHANGED : Outcome.KNOWN;
    }

    private static <T> boolean agrees(@Nullable T present, @Nullable T said) {
        return said == null || said.equals(present);
    }

    /** Whether the register has a person's word that is another: one that no bureau told last. */
    private static <T> boolean differs(@Nullable T present, @Nullable T said, @Nullable T before) {
        return present != null && !agrees(present, said) && !Objects.equals(present, before);
    }
}
