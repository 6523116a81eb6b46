package worksafe.inspections.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.inspections.order.OrderExtension.ExtensionGround;
import worksafe.platform.applications.kind.ApplicationKind;

/**
 * More time by an application with acceptance and decision (整改延期申请), beside the order's own verb: what is asked for in
 * time, and how much may be given, is the same rule; while it waits the order stays as it is.
 */
@ApplicationScoped
class AppliedExtensions implements ApplicationKind {

    /** The code of the kind. */
    static final String CODE = "order-extension";

    private final OrderOperations orders;

    AppliedExtensions(OrderOperations orders) {
        this.orders = orders;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void hold(UUID subjectId) {
        orders.holdClock(subjectId);
    }

    @Override
    public void submitted(Claim claim) {
        orders.requireExtendable(claim.subject(), claim.enterpriseId(), asked(claim));
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        orders.extendAsApplied(
                claim.subject(),
                asked(claim),
                claim.applicant(),
                claim.number() + "：" + approval.opinion(),
                approval.by(),
                approval.at());
    }

    private static OrderExtension asked(Claim claim) {
        ObjectNode content = claim.content();
        return OrderExtension.asked(
                LocalDate.parse(content.required("until").textValue()),
                ExtensionGround.valueOf(content.required("ground").textValue()),
                content.required("reason").textValue(),
                claim.applicant(),
                claim.at());
    }
}
