package worksafe.platform.service;

import jakarta.persistence.Entity;
import java.util.UUID;
import worksafe.kernel.RegionCode;

/** A row that has nothing of its own but a name. */
@Entity
class Kept extends VersionedRow {

    private String name;

    protected Kept() {} // for Hibernate

    Kept(UUID id, RegionCode region, String name) {
        super(id, region);
        this.name = name;
    }

    String name() {
        return name;
    }

    void rename(String to) {
        name = to;
    }
}
