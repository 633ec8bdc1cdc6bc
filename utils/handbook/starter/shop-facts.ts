/** The fact sheet of an imaginary general shop. Every name is a variable of the scripts; a real shop writes its own values. */
export const chineseFacts: Record<string, string> = {
  发货地: '浙江义乌',
  发货时效: '16点前付款当天发出，其余次日发出',
  合作快递: '中通快递、圆通速递',
  退换货地址: '浙江省义乌市稠江街道云溪路18号3号仓 售后组（收）',
  客服时间: '每天8:00—23:00',
  售后补偿标准: '瑕疵不影响使用补偿订单金额的10%，影响使用退换并承担来回运费',
  客服权限: '单笔50元以内，超出找主管',
  赠品: '收纳小袋一个',
  包邮条件: '满59元',
  主推产品: '四季收纳系列',
};

export const englishFacts: Record<string, string> = {
  shipFrom: 'Yiwu, China',
  dispatchTime: 'within 24 hours on working days',
  courier: 'the postal service',
  deliveryTime: '7 to 15 days',
  returnAddress: 'Returns, Warehouse 3, 18 Yunxi Road, Yiwu, China',
  serviceHours: '8:00 to 23:00 (China time) every day',
  compensation: '10 % of the order for a flaw that does not affect use',
  agentLimit: 'up to 10 per order; above that ask the lead',
  gift: 'a small storage pouch',
  freeShipping: 'free from 59',
  mainProduct: 'the Four Seasons storage series',
};
