package worksafe.inspections.campaign;

/** Who approved a campaign. */
enum CampaignApprovalBody {
    /** 本机关负责人. */
    HEAD,
    /** 县级以上人民政府. */
    GOVERNMENT,
    /** 上级主管部门. */
    SUPERIOR
}
