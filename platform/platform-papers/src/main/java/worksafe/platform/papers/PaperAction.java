package worksafe.platform.papers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.service.PermittedAction;

/** What clients may do about a paper, named like the sub-resource that does it. */
@Schema(name = "PaperAction")
enum PaperAction implements PermittedAction {
    SIGNATURE("paper:sign"),
    SERVICE("paper:serve"),
    SIGNED_COPY("paper:keep-copy"),
    WITHDRAWAL("paper:withdraw");

    private final String permission;

    PaperAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
