package worksafe.inspections.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import worksafe.inspections.penalty.payment.Surcharge;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.platform.http.Caller;
import worksafe.platform.service.AllowedActions;

/** A penalty case as the present caller is shown it, with what is owed today. */
@ApplicationScoped
class PenaltyViews {

    private final PenaltyClocks book;
    private final AllowedActions actions;
    private final Caller caller;
    private final InstantSource clock;

    PenaltyViews(PenaltyClocks book, AllowedActions actions, Caller caller, InstantSource clock) {
        this.book = book;
        this.actions = actions;
        this.caller = caller;
        this.clock = clock;
    }

    PenaltyView of(PenaltyCase kept) {
        var today = ChinaTime.dayOf(clock.instant());
        var surcharge = surcharge(kept, today);
        return PenaltyView.of(
                kept,
                caller.enterprises().isEmpty(),
                kept.addedFen(surcharge, today),
                Math.max(0, kept.owedFen(surcharge, today)),
                actions.among(kept.actions(caller.subject())));
    }

    /** What is added to a fine that is not paid. */
    Surcharge surcharge(PenaltyCase kept, LocalDate day) {
        return new Surcharge(
                book.row("penalty.surcharge-rate", kept, day).number(PolicyRow.VALUE),
                book.row("penalty.surcharge-most", kept, day).number(PolicyRow.VALUE));
    }
}
