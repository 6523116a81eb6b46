package worksafe.platform.registers.sheet;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a file is to be brought in, and what is to come back. */
public record SheetAsked(
        @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "是否试算 / keep nothing")
        Boolean dryRun,

        @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable
        FileForm format) {}
