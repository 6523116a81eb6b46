package worksafe.platform.papers.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a publication. */
@ApplicationScoped
class PublicationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("publication-status", PublicationStatus.class),
                CodeTable.of("publication-action", PublicationAction.class),
                CodeTable.of("publication-step", PublicationStep.class),
                CodeTable.of("publication-channel", PublicationChannel.class));
    }
}
