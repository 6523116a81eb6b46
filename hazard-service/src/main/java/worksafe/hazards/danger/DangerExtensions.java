package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerExtension.DangerExtensionGround;
import worksafe.platform.applications.kind.ApplicationKind;

/** More time to put a danger right, by an application that is accepted and decided (隐患整改延期申请). */
@ApplicationScoped
class DangerExtensions implements ApplicationKind {

    /** The code of the kind. */
    static final String CODE = "danger-extension";

    private final DangerOperations dangers;

    DangerExtensions(DangerOperations dangers) {
        this.dangers = dangers;
    }

    @Override
    public String code() {
        return CODE;
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
    public void approved(Claim claim, Approval approval) {
        dangers.extend(
                claim.subject(),
                asked(claim),
                new Danger.Granted(claim.applicationId(), claim.number(), approval.opinion()),
                approval.by(),
                approval.at());
    }

    private static DangerExtension asked(Claim claim) {
        var content = claim.content();
        return new DangerExtension(
                LocalDate.parse(content.required("until").textValue()),
                DangerExtensionGround.valueOf(content.required("ground").textValue()),
                content.required("reason").textValue());
    }
}
