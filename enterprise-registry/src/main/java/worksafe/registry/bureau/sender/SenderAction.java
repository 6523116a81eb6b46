package worksafe.registry.bureau.sender;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.service.PermittedAction;

/** What clients may do about a sender, named like the sub-resource that does it. */
@Schema(name = "BureauSenderAction")
enum SenderAction implements PermittedAction {
    KEY,
    END;

    @Override
    public String permission() {
        return "bureau-sender:manage";
    }
}
