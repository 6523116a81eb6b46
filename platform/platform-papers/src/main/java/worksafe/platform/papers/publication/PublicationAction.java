package worksafe.platform.papers.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.service.PermittedAction;

/** What clients may do about a publication, named like the sub-resource that does it. */
@Schema(name = "PublicationAction")
enum PublicationAction implements PermittedAction {
    APPROVAL("publication:approve"),
    RELEASE("publication:publish"),
    WITHDRAWAL("publication:withdraw");

    private final String permission;

    PublicationAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
