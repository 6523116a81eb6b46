package worksafe.platform.service;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which jobs a list is about; whatever is absent restricts nothing. */
record JobFilter(
        @QueryParam("state") @Parameter(description = "状态，可重复 / states, one by one", example = "RUNNING") @Nullable
        List<JobState> state,

        @QueryParam("kind") @Parameter(description = "任务种类 / kind", example = "import") @Nullable
        String kind) {}
