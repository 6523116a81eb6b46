package worksafe.inspections.keylist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.inspections.keylist.KeyEntry.KeySubject;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;

/** Entries of the key list in every status, and who acts. */
final class KeyListFixtures {

    static final UUID ID = UUID.fromString("0198f4a0-cccc-7aaa-8bbb-00000000000c");
    static final UUID ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
    static final Instant PROPOSED_AT = Instant.parse("2026-03-12T08:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-20T01:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-03-20");
    static final LocalDate DUE = LocalDate.parse("2027-03-20");
    static final RegionCode COUNTY = RegionCode.of("320281000000");
    static final RegionCode TOWN = RegionCode.of("320281102000");
    static final Actor SUPERVISOR = new Actor("supervisor-0042", "赵监管");
    static final Actor APPROVER = new Actor("approver-0001", "钱局长");
    static final KeyInputs INPUTS = new KeyInputs(6, 2, 3, 1, KeySourceLevel.LEVEL_2, "高危企业集中，近五年发生事故 2 起");
    static final KeySubject CHENGJIANG = new KeySubject(KeySubjectKind.TOWN, null, TOWN, null, "澄江街道");

    private KeyListFixtures() {}

    static Created<KeyEntry> proposed(RegionCode authority, KeySubject about) {
        return KeyEntry.propose(
                ID, "ZD320281-2026-000001", authority, Sector.EMERGENCY, about, INPUTS, SUPERVISOR, PROPOSED_AT);
    }

    static KeyEntry in(KeyEntryStatus status) {
        var entry = proposed(COUNTY, CHENGJIANG).aggregate();
        if (status != KeyEntryStatus.PROPOSED) {
            Object unused = entry.list("同意列入", DUE, APPROVER, LATER);
        }
        if (status == KeyEntryStatus.REMOVED) {
            Object unused = entry.remove("已无重点情形", APPROVER, LATER);
        }
        return entry;
    }
}
