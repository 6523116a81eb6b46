package worksafe.registry.apiclient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;
import worksafe.platform.http.signing.SignatureAlgorithm;

/** What clients send about API clients. */
final class ApiClientRequests {

    private ApiClientRequests() {}

    @Schema(description = "登记接口调用客户端 / register an API client")
    public record RegisterApiClient(
            @NotBlank
            @OneLine
            @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
            @Schema(description = "代码，小写字母、数字和连字符 / code", examples = "jiangyin-data")
            String code,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "名称 / what it is called", examples = "江阴市数据共享平台")
            String name,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "所属单位 / organisation whose it is", examples = "江阴市数据局")
            String organisation,

            @NotNull
            @Schema(
                    description = "权限所在区划，不超出登记人的区划 / place for which it acts, within the caller's",
                    examples = "320281000000")
            RegionCode region,

            @Size(min = 1)
            @Schema(
                    description = "权限所在行业；不填为全部行业 / sectors for which it acts; absent: all",
                    examples = "[\"EMERGENCY\"]")
            @Nullable
            Set<@NotNull Sector> sectors,

            @NotNull
            @Size(min = 1)
            @Schema(description = "角色，登记人应具有 / roles in which it acts; the caller has them", examples = "[\"FEED\"]")
            Set<@NotNull ApiClientRole> roles,

            @NotNull @Schema(description = "签名算法 / algorithm by which it signs")
            SignatureAlgorithm algorithm,

            @NotNull
            @Size(min = 1, max = 50)
            @Schema(
                    description =
                            "允许的来源网段，IPv4（不大于 /8）或 IPv6（不大于 /16） / networks that it calls from, IPv4 (/8 or narrower) or IPv6 (/16 or narrower)",
                    examples = "[\"192.0.2.0/24\"]")
            List<@NotBlank String> networks) {}

    @Schema(description = "变更接口调用客户端的来源网段 / change the networks of an API client")
    public record ChangeApiClientNetworks(
            @NotNull
            @Size(min = 1, max = 50)
            @Schema(
                    description =
                            "允许的来源网段，IPv4（不大于 /8）或 IPv6（不大于 /16），全部列出 / networks that it calls from, IPv4 (/8 or narrower) or IPv6 (/16 or narrower), all of them",
                    examples = "[\"192.0.2.0/24\"]")
            List<@NotBlank String> networks) {}

    @Schema(description = "暂停接口调用客户端 / suspend an API client")
    public record SuspendApiClient(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "调用异常，待核实")
            String reason) {}

    @Schema(description = "终止接口调用客户端 / end an API client")
    public record EndApiClient(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "系统已下线")
            String reason) {}
}
