package worksafe.platform.service;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;

/** A row whose timeline is read with it. */
@Entity
@Table(name = "told")
final class Told extends VersionedRow implements Walled {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "told_step", joinColumns = @JoinColumn(name = "told_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Told() {} // for Hibernate

    Told(UUID id, RegionCode region) {
        super(id, region);
    }

    /** What may have been done to it. */
    enum Happened {
        SAID
    }

    void say(String what) {
        timeline.add(TimelineStep.by(new Actor("tester", "测试"), Happened.SAID, Instant.EPOCH, what));
    }

    List<String> said() {
        return timeline.stream().map(TimelineStep::note).toList();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), null, null);
    }
}
