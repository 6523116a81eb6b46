package worksafe.platform.service;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import worksafe.kernel.RegionCode;

/**
 * A row behind the wall that changes: two who change it at once do not both succeed, and clients name the version that
 * they saw ({@code If-Match}).
 */
@MappedSuperclass
public abstract class VersionedRow extends WalledRow {

    /**
     * Counted from 1 and raised by every verb, so that it is the revision that events carry. Hibernate takes the value of
     * a fresh row for "not saved yet".
     */
    @Version
    private long version = 1;

    protected VersionedRow() {} // for Hibernate

    protected VersionedRow(UUID id, RegionCode region) {
        super(id, region);
    }

    /** As it was read; the present change will be saved under the next. */
    public long version() {
        return version;
    }
}
