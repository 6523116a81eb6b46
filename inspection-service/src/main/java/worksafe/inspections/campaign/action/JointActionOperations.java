package worksafe.inspections.campaign.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.LinkedCampaigns;
import worksafe.inspections.campaign.action.JointActionRequests.RecordJointAction;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a joint action, each one transaction. */
@ApplicationScoped
class JointActionOperations {

    private final JointActions held;
    private final LinkedCampaigns campaigns;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    JointActionOperations(
            JointActions held,
            LinkedCampaigns campaigns,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.held = held;
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a joint action once, however often the request comes. */
    @Transactional
    JointActionView record(IdempotencyKey key, RecordJointAction request) {
        return idempotency.once(
                key,
                "recordJointAction",
                request,
                JointActionView.class,
                before -> held.get(before.id()),
                () -> record(request));
    }

    private JointActionView record(RecordJointAction request) {
        var now = clock.instant();
        if (request.campaignId() != null) {
            var unused = campaigns.requireRunning(request.campaignId());
        }
        var created = JointAction.record(
                Uuid7.next(clock),
                numbers.next("LH", caller.region(), now),
                caller.region(),
                sector(),
                request.held(),
                caller.actor(),
                now);
        held.persist(created.aggregate());
        outbox.append(created.event());
        return view(created.aggregate());
    }

    /** Of a department of one sector that; else all are meant. */
    private @Nullable Sector sector() {
        var sectors = caller.scope().sectors();
        return sectors != null && sectors.size() == 1 ? sectors.iterator().next() : null;
    }

    @Transactional
    JointActionView get(UUID id) {
        return view(held.get(id));
    }

    @Transactional
    JointActionView withdraw(UUID id, IfMatch expected, String reason) {
        var action = held.get(id, expected);
        outbox.append(action.withdraw(reason, caller.actor(), clock.instant()));
        held.flush(); // raises the version that the view shows
        return view(action);
    }

    private JointActionView view(JointAction action) {
        return JointActionView.of(action, actions.among(action.actions()));
    }
}
