package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerExtension.DangerExtensionGround;
import worksafe.hazards.danger.value.DangerLink;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.applications.kind.ApplicationKind;
import worksafe.platform.messaging.EventAppended;

/**
 * More time to put a danger right, by an application that is accepted and decided (隐患整改延期申请). It lapses as soon as the danger is such that no more time can
 * be given to it: put right, ended, ordered, listed, or due as late as was asked for.
 */
@ApplicationScoped
class DangerExtensions implements ApplicationKind, DangerLink {

    /** The code of the kind. */
    static final String CODE = "danger-extension";

    private final DangerOperations dangers;
    private final OpenApplications applications;

    DangerExtensions(DangerOperations dangers, OpenApplications applications) {
        this.dangers = dangers;
        this.applications = applications;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.EXTENSION_APPLICATION;
    }

    @Override
    public Optional<UUID> linked(UUID dangerId) {
        return applications.idAbout(CODE, dangerId);
    }

    @Override
    public void hold(UUID subjectId) {
        dangers.hold(subjectId);
    }

    @Override
    public void submitted(Claim claim) {
        dangers.requireExtendable(claim.subject(), claim.enterpriseId(), asked(claim), claim.at());
    }

    @Override
    public void accepted(Claim claim, Instant at) {
        dangers.requireGrantable(claim.subject(), asked(claim), at);
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        dangers.extend(
                claim.subject(),
                asked(claim),
                new Danger.Granted(claim.applicationId(), claim.number(), approval.opinion()),
                approval.by(),
                approval.at());
    }

    /**
     * Something happened to a danger: an application that cannot be granted any more ends, in its transaction. That its day is over
     * takes no extension away, and the sweep that notes it holds the danger's clock, behind which nobody may lock an application.
     */
    void follow(@Observes EventAppended appended) {
        if (appended.event() instanceof DangerEvent event
                && !(event instanceof DangerEvent.DangerReported)
                && !(event instanceof DangerEvent.DangerOverdue)) {
            var id = event.danger().dangerId();
            applications.lapse(CODE, id, claim -> dangers.unextendable(id, asked(claim)));
        }
    }

    private static DangerExtension asked(Claim claim) {
        var content = claim.content();
        return new DangerExtension(
                LocalDate.parse(content.required("until").textValue()),
                DangerExtensionGround.valueOf(content.required("ground").textValue()),
                content.required("reason").textValue());
    }
}
