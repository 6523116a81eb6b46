package worksafe.registry.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.bureau.record.Bureau;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordType;

/** The enums that a client meets in what bureaus send, and the words of the policies on it. */
@ApplicationScoped
public class BureauCodes implements CodeTables, PolicyBook.Words {

    /** How soon the next delivery is due, by type of records. */
    public static final String FRESHNESS = "feed.freshness.";

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("bureau", Bureau.class),
                CodeTable.of("bureau-record-type", RecordType.class),
                CodeTable.of("bureau-record-fate", RecordFate.class),
                CodeTable.of("bureau-record-flag", RecordFlag.class));
    }

    @Override
    public boolean areFor(String code) {
        return code.equals(FRESHNESS + "*");
    }

    @Override
    public Set<String> words() {
        return Arrays.stream(RecordType.values()).map(RecordType::word).collect(Collectors.toSet());
    }
}
