package worksafe.registry.exchange;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A way by which facts go, and when one last did. */
@Schema(name = "ExchangeLine", description = "一条信息共享渠道 / a way by which facts are exchanged")
public record ExchangeLineView(
        @Schema(description = "系统或者领域 / system or domain") ExchangePart part,

        @Schema(description = "是否为平台自身的系统 / whether it is a system of the platform itself", examples = "false")
        boolean system,

        @Schema(description = "方向：OUT 提供，IN 接收 / whether facts leave it or come in")
        ExchangeDirection direction,

        @Schema(
                description = "主题；只经接口交换的不返回 / topic; absent where operations alone serve",
                examples = "worksafe.hazards")
        @Nullable
        String topic,

        @Schema(
                description = "信息名称，星号代表其后任意内容 / names of the facts; a star stands for whatever follows",
                examples = "[\"hazards.danger-*\"]")
        List<String> facts,

        @Schema(
                description = "接口的 operationId / operations by which other systems read or hand in",
                examples = "[\"listHazardsChanges\"]")
        List<String> operations,

        @Schema(
                description = "最近一次交换之日；尚未交换的不返回 / day of the last exchange; absent before the first",
                examples = "2026-03-20")
        @Nullable
        LocalDate lastExchangedOn) {}
