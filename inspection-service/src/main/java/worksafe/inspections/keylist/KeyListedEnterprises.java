package worksafe.inspections.keylist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** What annual plans ask of the key list: the enterprises on it are their key objects. */
@ApplicationScoped
public class KeyListedEnterprises {

    private final KeyEntries entries;

    KeyListedEnterprises(KeyEntries entries) {
        this.entries = entries;
    }

    /**
     * An enterprise on the list.
     *
     * @param number of the entry
     * @param title name of the enterprise when it was proposed
     */
    public record Listed(UUID enterpriseId, String number, String title) {}

    /** Those on the list of that very authority, in the order of their numbers. */
    public List<Listed> of(RegionCode region, Sector sector) {
        return entries
                .find(
                        "region = ?1 and sector = ?2 and subjectKind = ?3 and status = ?4 order by number",
                        region.value(),
                        sector,
                        KeySubjectKind.ENTERPRISE,
                        KeyEntryStatus.LISTED)
                .stream()
                .map(entry -> new Listed(
                        Objects.requireNonNull(entry.about().enterpriseId()),
                        entry.number(),
                        entry.about().title()))
                .toList();
    }
}
