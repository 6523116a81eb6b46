package worksafe.platform.tasks.remark;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.platform.service.listing.Equal;

/** Which remarks are wanted. */
record RemarkFilter(
        @Equal
        @QueryParam("subjectId")
        @Parameter(description = "对象标识 / subject", example = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        @Nullable
        UUID subjectId,

        @Equal
        @QueryParam("writtenBy")
        @Parameter(description = "书写人账户 / account of its author", example = "zhang.wei")
        @Nullable
        String writtenBy) {}
