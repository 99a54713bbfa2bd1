"""Where readers go by subject: the pages that gather the records of many associations."""

from generator.views import urls
from generator.views.page import Link

TOPICS = (
    Link("按地区", urls.CITIES),
    Link("按行业", urls.INDUSTRIES),
    Link("购买和委托", urls.PURCHASES),
    Link("接受捐赠", urls.DONATIONS),
    Link("征询和答复", urls.CONSULTATIONS),
    Link("行业发展报告", urls.REPORTS),
    Link("团体标准和自律", urls.STANDARDS),
)
