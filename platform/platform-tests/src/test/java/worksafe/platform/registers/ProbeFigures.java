package worksafe.platform.registers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.testing.TestDatabase;

/** Counts the probe's enterprises of a town. */
@ApplicationScoped
class ProbeFigures implements SnapshotProvider {

    @Override
    public String name() {
        return "probe-figures";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var count = TestDatabase.column(
                "select count(*) from probe_enterprise where region = ?",
                holder.region().value());
        return RegisterJson.object().put("enterprises", Long.parseLong(count.getFirst()));
    }
}
